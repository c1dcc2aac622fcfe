package org.sekisho.office.partner;

/** Kinds of messages, each with the view of an agreement that lets it be sent. */
public enum MessageKind {
    STATISTICS(View.STATISTICS, FigureTable.class),
    ANONYMISED(View.ANONYMISED, FigureTable.class),
    QUESTION(View.QUESTIONS, PartnerQuestions.Question.class),
    ANSWER(View.QUESTIONS, PartnerQuestions.Answer.class),
    ORDER(View.ORDERS, PartnerOrders.Order.class),
    /** Goes with whatever is sent, and sends nothing by itself. */
    HEADS(View.HEADS, PartnerMessages.Ends.class);

    private final View view;
    private final Class<? extends MessageContent> type;

    MessageKind(View view, Class<? extends MessageContent> type) {
        this.view = view;
        this.type = type;
    }

    View view() {
        return view;
    }

    /** @throws RuntimeException if the JSON is none of this kind */
    MessageContent read(String json) {
        return PartnerPackage.JSON.readValue(json, type);
    }
}
