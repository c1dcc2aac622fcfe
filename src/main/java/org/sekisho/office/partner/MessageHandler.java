package org.sekisho.office.partner;

import java.util.Set;
import org.sekisho.office.partner.PartnerPackage.Message;

/** Takes in messages of some kinds; a kind has one handler. */
interface MessageHandler {

    Set<MessageKind> kinds();

    /** Whether a message can be taken in by an agreement. It is asked before anything of its package is taken in. */
    boolean reads(Agreement terms, Message message);

    /** What a message says, in lines for people. */
    String told(Message message);

    /** Does what a message asks for, in the transaction in which a person takes its package in; it is kept already. */
    default void take(ProposedAgreement by, Message message, String person) {}
}
