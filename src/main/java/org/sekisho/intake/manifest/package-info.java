/**
 * What the mailroom says it received, against what arrived. Open {@link org.sekisho.intake.manifest.ExpectedFilings}
 * first.
 */
@NullMarked
package org.sekisho.intake.manifest;

import org.jspecify.annotations.NullMarked;
