/**
 * What an authority is sent of a filing: the passages that evidence points at, and nothing besides. Open {@link
 * org.sekisho.office.referral.packing.ReferralPackage} first.
 */
@NullMarked
package org.sekisho.office.referral.packing;

import org.jspecify.annotations.NullMarked;
