package org.sekisho.desk.queue;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.deadline.OrderPages;
import org.sekisho.desk.door.AccessRules;
import org.sekisho.desk.door.DoorKeeper;
import org.sekisho.office.edition.EditionSettings;
import org.sekisho.office.edition.ListProposal;
import org.sekisho.office.edition.ListProposals;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffDesk;
import org.sekisho.office.staff.StaffMember;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Work besides cases that waits for the reader themselves, on the page with which the desk opens for them: editions to approve, orders to
 * renew, proposals about people to answer. Each is counted by the query of its page, and none goes through all cases.
 */
@ControllerAdvice(annotations = DeskPage.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
record WaitingWork(ListProposals editions, EditionSettings settings, OrderPages orders, StaffDesk people) {

    private static final Set<String> FIRST_PAGES = Set.of("/", "/queue", "/runs", "/people", "/lists");

    /** How much waits, and where; {@code key} of the words for it. */
    record Waiting(String key, int count, String address) {}

    @ModelAttribute("waiting")
    List<Waiting> waiting(HttpServletRequest request) {
        return request.getMethod().equals(HttpMethod.GET.name())
                        && FIRST_PAGES.contains(request.getRequestURI())
                        && request.getAttribute(DoorKeeper.PERSON) instanceof StaffMember reader
                ? of(reader)
                : List.of();
    }

    private List<Waiting> of(StaffMember reader) {
        List<ListProposal> approve = editions(reader);
        String where =
                approve.size() == 1 ? "/lists/proposals/" + approve.get(0).id() : "/lists";
        List<Waiting> all = new ArrayList<>(List.of(new Waiting("waiting.editions", approve.size(), where)));
        if (AccessRules.opensTo(reader, "/orders")) {
            all.add(new Waiting("waiting.orders", orders.waitingFor(reader).size(), "/orders"));
        }
        if (AccessRules.opensTo(reader, "/people")) {
            long others =
                    people.open().stream().filter(one -> !one.isOf(reader.id())).count();
            all.add(new Waiting("waiting.people", (int) others, "/people"));
        }
        return all.stream().filter(one -> one.count() > 0).toList();
    }

    private List<ListProposal> editions(StaffMember reader) {
        return !settings.takesTwo() || !reader.has(Role.LIST_APPROVER)
                ? List.of()
                : editions.all().stream()
                        .flatMap(history -> history.proposals().stream())
                        .filter(one -> one.waits() && !one.isBy(reader.id().value()))
                        .toList();
    }
}
