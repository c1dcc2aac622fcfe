/**
 * Cases put before authorities, their answers, and letters. Open {@link org.sekisho.desk.referral.ReferralPages} first.
 */
@NullMarked
package org.sekisho.desk.referral;

import org.jspecify.annotations.NullMarked;
