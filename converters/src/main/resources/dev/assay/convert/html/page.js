
(function () {
  "use strict";
  var box = document.getElementById("search");
  var input = document.getElementById("q");
  var hits = document.getElementById("hits");
  var sections = Array.prototype.slice.call(document.querySelectorAll("main section"));
  var texts = sections.map(function (s) { return s.textContent.toLowerCase(); });
  box.hidden = false;
  function search() {
    var words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    var found = 0;
    sections.forEach(function (section, i) {
      var match = words.every(function (w) { return texts[i].indexOf(w) >= 0; });
      section.hidden = !match;
      if (match && !section.querySelector("section")) { found++; }
    });
    hits.textContent = words.length ? found + (found === 1 ? " section" : " sections") : "";
  }
  input.addEventListener("input", search);
  document.querySelector("nav").addEventListener("click", function (event) {
    if (event.target.closest("a") && input.value) { input.value = ""; search(); }
  });
})();
