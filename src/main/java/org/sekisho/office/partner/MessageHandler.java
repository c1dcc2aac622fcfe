package org.sekisho.office.partner;

import java.util.Set;
import org.sekisho.office.partner.PartnerPackage.Message;

/** Reads and words messages of some kinds; a kind has one handler. */
interface MessageHandler {

    Set<MessageKind> kinds();

    /** Whether a message can be taken in by an agreement. It is asked before anything of its package is taken in. */
    boolean reads(Agreement terms, Message message);

    /** Words a message in lines for people. */
    String told(Message message);
}
