/**
 * Whom this office may ask, by its file of authorities, and how long each has to answer. Open {@link
 * org.sekisho.office.referral.authority.Authorities} first.
 */
@NamedInterface("referral-authority")
@NullMarked
package org.sekisho.office.referral.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
