/**
 * Whom this office may ask, by its file of authorities, and how long each has to answer. Open {@link
 * org.sekisho.referral.authority.Authorities} first.
 */
@NamedInterface("authority")
@NullMarked
package org.sekisho.referral.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
