package org.sekisho.office.referral;

/** What is added to referrals, each once and for good. Whoever adds has locked the case and holds the transaction. */
interface ReferralAdditions {

    /** Keeps a new one; its id is given anew. */
    long add(Referral referral, byte[] content);

    void addReceipt(long referral, String sha256, Referral.Receipt receipt);

    void addAnswer(long referral, Referral.Answer answer);

    void addStep(long referral, Referral.Step step);

    void addWithdrawal(long referral, Referral.Withdrawal withdrawal);
}
