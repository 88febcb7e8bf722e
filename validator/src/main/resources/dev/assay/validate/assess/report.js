(function () {
  "use strict";
  document.documentElement.className = "js";
  function wire(group) {
    var controls = document.querySelectorAll("[data-for='" + group + "']");
    var items = document.querySelectorAll("[data-in='" + group + "']");
    var count = document.getElementById(group + "-count");
    if (!count) { return; }
    function apply() {
      var shown = 0;
      items.forEach(function (item) {
        var visible = true;
        controls.forEach(function (control) {
          var wanted = control.value.toLowerCase();
          if (!wanted) { return; }
          if (control.type === "search") {
            visible = visible && item.textContent.toLowerCase().indexOf(wanted) >= 0;
          } else {
            visible = visible && item.getAttribute("data-" + control.name) === control.value;
          }
        });
        item.hidden = !visible;
        if (visible) { shown += 1; }
      });
      count.textContent = shown + " of " + items.length;
    }
    controls.forEach(function (control) { control.addEventListener("input", apply); });
    apply();
  }
  wire("findings");
  wire("requirements");
})();
