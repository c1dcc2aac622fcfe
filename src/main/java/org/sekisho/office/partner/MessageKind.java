package org.sekisho.office.partner;

/** Kinds of messages, each with the view of an agreement that lets it be sent. */
public enum MessageKind {
    STATISTICS(View.STATISTICS),
    ANONYMISED(View.ANONYMISED),
    QUESTION(View.QUESTIONS),
    ANSWER(View.QUESTIONS),
    ORDER(View.ORDERS),
    /** Goes with whatever is sent, and sends nothing by itself. */
    HEADS(View.HEADS);

    private final View view;

    MessageKind(View view) {
        this.view = view;
    }

    View view() {
        return view;
    }
}
