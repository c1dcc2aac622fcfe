/**
 * Cases put before authorities, their answers, and notices. Open {@link org.sekisho.web.referral.ReferralPages} first.
 */
@NullMarked
package org.sekisho.web.referral;

import org.jspecify.annotations.NullMarked;
