/** NIST SP 800-171 and CMMC: requirement ids, the tables, and the documents built from them. */
@NullMarked
package dev.assay.profiles.cmmc;

import org.jspecify.annotations.NullMarked;
