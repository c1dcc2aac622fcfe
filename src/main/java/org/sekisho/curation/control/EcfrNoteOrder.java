package org.sekisho.curation.control;

/** The numbering within a note: it may begin anew below a number of another kind, and where a paragraph ends with a colon. */
final class EcfrNoteOrder {

    private EcfrOrder order = new EcfrOrder();
    private EcfrOrder above = new EcfrOrder();
    private boolean opened = true;

    /** Whether a number may come next; if it may, it has come. */
    boolean takes(EcfrNumber number) {
        if (order.accepts(number)) {
            order.moveTo(number);
            return true;
        }
        if (above.accepts(number)) {
            above.moveTo(number);
            order = above;
            above = new EcfrOrder();
            return true;
        }
        EcfrOrder fresh = new EcfrOrder();
        if (opened && fresh.accepts(number)) {
            fresh.moveTo(number);
            above = order.isAtStart() ? above : order;
            order = fresh;
            return true;
        }
        return false;
    }

    /** Looks at a paragraph's end. */
    void read(String text) {
        opened = text.endsWith(":");
    }

    String written() {
        return order.isAtStart() ? "what stands before it" : order.written() + ".";
    }
}
