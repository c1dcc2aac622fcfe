/** What the mailroom says of what it laid down. Open {@link org.sekisho.intake.inbox.mailroom.Mailroom} first. */
@NamedInterface("inbox")
@NullMarked
package org.sekisho.intake.inbox.mailroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
