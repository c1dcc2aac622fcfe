/** What lies in an inbox, whether on disk or in a zip. Open {@link org.sekisho.intake.inbox.folder.PackageFolder} first. */
@NullMarked
package org.sekisho.intake.inbox.folder;

import org.jspecify.annotations.NullMarked;
