/** Profile resolution: the door. Takes a profile, gives the catalog that it describes. */
@NullMarked
package dev.assay.profiles;

import org.jspecify.annotations.NullMarked;
