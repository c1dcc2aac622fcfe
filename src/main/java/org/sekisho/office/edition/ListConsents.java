package org.sekisho.office.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.deadline.OfficeTime;
import org.sekisho.office.referral.Authorities;
import org.sekisho.office.referral.Authority;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which consulted authorities agreed to what a proposal changes. An entry names them by code or name; an answer holds for the entry
 * as it was then, before and after the change, and is void as soon as either is another.
 */
@Service
public class ListConsents {

    private static final int LONGEST = 200;

    private final JdbcListProposals proposals;
    private final CaffeineProposedLists lists;
    private final ObjectProvider<Authorities> authorities;
    private final AuditTrail audit;
    private final OfficeTime time;

    /** @param authorities is not asked where no entry names any: a run needs none */
    ListConsents(
            JdbcListProposals proposals,
            CaffeineProposedLists lists,
            ObjectProvider<Authorities> authorities,
            AuditTrail audit,
            OfficeTime time) {
        this.proposals = proposals;
        this.lists = lists;
        this.authorities = authorities;
        this.audit = audit;
        this.time = time;
    }

    /** The entries that it changes and that name anybody, by their codes; none if it cannot be read. */
    @Transactional(readOnly = true)
    public List<ConsultedEntry> of(ListProposal proposal) {
        Map<String, Entry> after = entries(lists.of(proposal));
        Map<String, Entry> before = entries(base(proposal));
        TreeSet<String> codes = new TreeSet<>(after.keySet());
        codes.addAll(before.keySet());
        List<ConsultedEntry> changed = new ArrayList<>();
        for (String code : after.isEmpty() ? new TreeSet<String>() : codes) {
            @Nullable Entry earlier = before.get(code);
            @Nullable Entry later = after.get(code);
            boolean same =
                    earlier != null && later != null && earlier.withoutLines().equals(later.withoutLines());
            if (!same && !ConsultedEntry.consulted(earlier, later).isEmpty()) {
                changed.add(consulted(proposal, earlier, later));
            }
        }
        return changed;
    }

    /** How many consents are missing. */
    int owed(ListProposal proposal) {
        return (int) of(proposal).stream()
                .flatMap(entry -> entry.authorities().stream())
                .filter(ConsultedEntry.Asked::isOwed)
                .count();
    }

    private static Map<String, Entry> entries(Optional<KeyTechnologyList> list) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        list.ifPresent(
                one -> one.entries().forEach(entry -> entries.put(entry.code().value(), entry)));
        return entries;
    }

    private Optional<KeyTechnologyList> base(ListProposal proposal) {
        return proposals.of(proposal.edition().list().value()).proposals().stream()
                .filter(one -> one.edition().sha256().equals(proposal.base()))
                .findFirst()
                .flatMap(lists::of);
    }

    private ConsultedEntry consulted(ListProposal proposal, @Nullable Entry before, @Nullable Entry after) {
        ConsultedEntry nobody = new ConsultedEntry(before, after, List.of(), List.of());
        Map<String, Consent> said = new LinkedHashMap<>();
        proposals.consents(about(proposal, nobody)).forEach(consent -> said.put(consent.authority(), consent));
        Map<String, ConsultedEntry.Asked> asked = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        for (String name : ConsultedEntry.consulted(before, after)) {
            authority(name)
                    .map(Authority::code)
                    .ifPresentOrElse(
                            code -> asked.put(code, new ConsultedEntry.Asked(code, said.get(code))),
                            () -> others.add(name));
        }
        return new ConsultedEntry(before, after, List.copyOf(asked.values()), others);
    }

    private static JdbcListProposals.About about(ListProposal proposal, ConsultedEntry entry) {
        return new JdbcListProposals.About(
                proposal.edition().list().value(), entry.code(), ConsultedEntry.hash(entry.before(), entry.after()));
    }

    /** Finds an authority by its code, or by its name in either language. */
    private Optional<Authority> authority(String name) {
        String wanted = name.strip();
        return authorities.getObject().all().stream()
                .filter(one -> one.code().equals(wanted)
                        || one.name().english().equalsIgnoreCase(wanted)
                        || one.name().japanese().equals(wanted))
                .findFirst();
    }

    /**
     * Notes what an authority said.
     *
     * @throws RefusedException if nobody asked it about that entry, or the answer is not whole
     */
    @Transactional
    public void note(long id, ConsentDraft draft, String by) {
        ListProposal proposal = proposals.byId(id).orElseThrow(ListProposalRefusal.NO_SUCH_PROPOSAL::refusal);
        ListProposalRefusal.OVER.when(!proposal.waits());
        ConsultedEntry entry = of(proposal).stream()
                .filter(one -> one.code().equals(draft.entry()))
                .filter(one -> one.authorities().stream()
                        .anyMatch(asked -> asked.authority().equals(draft.authority())))
                .findFirst()
                .orElseThrow(ListProposalRefusal.NOT_CONSULTED::refusal);
        Consent consent = whole(draft, by);
        proposals.add(id, about(proposal, entry), consent);
        audit.add(
                by,
                AuditAction.LIST_CONSENT_NOTED,
                proposal.subject(),
                "entry %s, %s, %s on %s".formatted(entry.code(), consent.authority(), consent.said(), consent.on()));
    }

    private Consent whole(ConsentDraft draft, String by) {
        LocalDate today = time.today();
        LocalDate on = draft.on();
        boolean said = !draft.reference().isEmpty()
                && draft.reference().length() <= LONGEST
                && !draft.by().isEmpty()
                && draft.by().length() <= LONGEST;
        if (draft.said() == null || on == null || on.isAfter(today) || !said) {
            throw ListProposalRefusal.CONSENT_NOT_WHOLE.refusal();
        }
        return new Consent(draft.authority(), draft.said(), draft.reference(), draft.by(), on, by, time.now());
    }
}
