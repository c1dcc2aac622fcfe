/**
 * What another edition of a list would change for filings that are held, before anybody approves it: asked for by a person, worked
 * out in the background, kept, and shown to each only as far as they may know. Open {@link
 * org.sekisho.office.edition.preview.Previews} first.
 */
@NamedInterface("edition-preview")
@NullMarked
package org.sekisho.office.edition.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
