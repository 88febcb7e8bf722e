package dev.assay.validate.schematron.saxon;

import java.util.List;
import net.sf.saxon.Configuration;
import net.sf.saxon.regex.RegularExpression;
import net.sf.saxon.str.UnicodeString;
import net.sf.saxon.trans.XPathException;

/**
 * Saxon without the flags of its own that give regular expressions to Java, which neither counts
 * their steps nor can be stopped.
 */
final class OfXPathAlone extends Configuration {
  @Override
  public RegularExpression compileRegularExpression(
      UnicodeString regex, String flags, String hostLanguage, List<String> warnings)
      throws XPathException {
    if (flags.indexOf(';') >= 0 || flags.indexOf('!') >= 0) {
      throw new XPathException("the flags \"" + flags + "\" are not those of XPath", "FORX0001");
    }
    return super.compileRegularExpression(regex, flags, hostLanguage, warnings);
  }
}
