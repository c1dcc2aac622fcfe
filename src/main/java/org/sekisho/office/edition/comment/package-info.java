/**
 * What people say of an entry while an edition is written and answered. Open {@link
 * org.sekisho.office.edition.comment.EntryComments} first.
 */
@NamedInterface("edition-comment")
@NullMarked
package org.sekisho.office.edition.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
