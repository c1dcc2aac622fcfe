/**
 * What the mailroom says it received, against what arrived. Open {@link org.sekisho.intake.inbox.manifest.JdbcExpectedFilings}
 * first.
 */
@NullMarked
package org.sekisho.intake.inbox.manifest;

import org.jspecify.annotations.NullMarked;
