package dev.assay.validate.rule;

import dev.assay.diagnostic.FindingSink;

/** A check of what a readable document says. Safe to use from several threads at once. */
public interface Rule {
  /** What the rule is called, how much it weighs and why it is there. */
  RuleInfo info();

  /**
   * Checks one document.
   *
   * @param context the document, of one of the rule's types, and what is known about it
   * @param sink takes the findings; they may know the pointer of their node only
   */
  void check(RuleContext context, FindingSink sink);
}
