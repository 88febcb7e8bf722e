package dev.assay.validate.metapath;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The functions by name, each with the number of arguments that it takes. */
final class Functions {
  /** A function over the focus and the expressions of its arguments. */
  interface Body {
    List<Object> call(Focus f, List<Expr> arguments);
  }

  private record Function(int min, int max, Body body) {}

  private static final Map<String, Function> ALL = new HashMap<>();

  static {
    CoreFunctions.register(Functions::add);
    TextFunctions.register(Functions::add);
    OscalFunctions.register(Functions::add);
    Dates.register(Functions::add);
    Types.register(Functions::add);
  }

  private Functions() {}

  /** Takes a function into the table. */
  interface Registry {
    void add(String name, int min, int max, Body body);
  }

  private static void add(String name, int min, int max, Body body) {
    if (ALL.put(name, new Function(min, max, body)) != null) {
      throw new IllegalStateException("two functions are named " + name);
    }
  }

  /**
   * A call of a function.
   *
   * @param at where the call stands
   * @param name the function's name; a prefix that is not known is left out
   */
  static Expr call(Lexer.Token at, String name, List<Expr> arguments) throws MetapathException {
    Function function = ALL.get(name);
    if (function == null) {
      function = ALL.get(name.substring(name.indexOf(':') + 1));
    }
    if (function == null) {
      throw MetapathException.at(at.at(), "the function " + name + "() is not supported");
    }
    int count = arguments.size();
    if (count < function.min || count > function.max) {
      throw MetapathException.at(
          at.at(), "the function " + name + "() does not take " + count + " arguments");
    }
    Body body = function.body;
    List<Expr> fixed = List.copyOf(arguments);
    return f -> body.call(f, fixed);
  }
}
