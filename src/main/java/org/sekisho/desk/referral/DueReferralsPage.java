package org.sekisho.desk.referral;

import java.util.List;
import org.sekisho.desk.ReaderPage;

/** Referrals about which somebody has to do something. */
record DueReferralsPage(ReaderPage reader, String today, List<Row> rows) {

    record Row(
            String number,
            String address,
            String authority,
            String area,
            String answerBy,
            String stateKey,
            String tone) {}
}
