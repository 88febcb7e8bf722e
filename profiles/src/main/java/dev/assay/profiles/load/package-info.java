/** Opens what documents refer to: files, mapped hrefs, resources in back matter, built-ins. */
@NullMarked
package dev.assay.profiles.load;

import org.jspecify.annotations.NullMarked;
