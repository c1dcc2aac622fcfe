/**
 * What somebody types about a referral: its text, a receipt, an answer, the report of a recall. Open {@link
 * org.sekisho.office.referral.draft.ReferralDraft} first.
 */
@NamedInterface("referral-draft")
@NullMarked
package org.sekisho.office.referral.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
