package org.sekisho.desk.cases;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.QueueCounts;

/**
 * The list that a reader works through, as they last looked at it. A case that was decided meanwhile keeps its place, so that a reader
 * sees how far they have come. The session holds numbers of cases and no words.
 *
 * @param address of the list's first page
 * @param of how many cases it had
 */
public record WorkedList(String address, List<Long> cases, int of) implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String LIST = "sekisho.worked-list";

    /** Ten pages of the queue; nobody is told where they are beyond. */
    private static final int MOST = 500;

    public WorkedList {
        cases = List.copyOf(cases);
    }

    /** Keeps a page of a list. One that goes on is put after those before it, and means nothing without them. */
    public static void remember(HttpSession session, String address, boolean goesOn, List<CaseId> page, int of) {
        Set<Long> cases = new LinkedHashSet<>();
        if (goesOn && session.getAttribute(LIST) instanceof WorkedList before && before.address.equals(address)) {
            cases.addAll(before.cases);
        }
        if (goesOn && cases.isEmpty() || cases.size() >= MOST) {
            session.removeAttribute(LIST);
            return;
        }
        page.forEach(id -> cases.add(id.value()));
        session.setAttribute(LIST, new WorkedList(address, List.copyOf(cases), Math.max(of, cases.size())));
    }

    /** Puts a case at its end that the reader was given next and that is not on the pages they looked at. */
    public static void goOn(HttpSession session, CaseId id) {
        if (session.getAttribute(LIST) instanceof WorkedList list && !list.cases.contains(id.value())) {
            List<Long> cases = new ArrayList<>(list.cases);
            cases.add(id.value());
            session.setAttribute(LIST, new WorkedList(list.address, cases, Math.max(list.of, cases.size())));
        }
    }

    /** Null if the case is not in the list that its reader looked at last. */
    static @Nullable WorkedList with(CaseId id, HttpSession session) {
        return session.getAttribute(LIST) instanceof WorkedList list && list.at(id) > 0 ? list : null;
    }

    /** The place of a case, from 1. */
    public int at(CaseId id) {
        return cases.indexOf(id.value()) + 1;
    }

    /** The number of its cases, as people are told it. */
    public String written() {
        return QueueCounts.written(of);
    }

    /** The case so many places after another, or before it; null where the list ends. */
    public @Nullable Long beside(CaseId id, int by) {
        int other = at(id) - 1 + by;
        return other < 0 || other >= cases.size() ? null : cases.get(other);
    }
}
