/**
 * Zips as folders, opened with care: none unpacks to where or to more than it should. Open {@link
 * org.sekisho.intake.inbox.zip.ZipPackage} first.
 */
@NullMarked
package org.sekisho.intake.inbox.zip;

import org.jspecify.annotations.NullMarked;
