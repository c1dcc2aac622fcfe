package org.sekisho.office.edition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sekisho.curation.control.KeptControlLists;
import org.sekisho.curation.control.SourceRefusedException;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The control lists of this office that changed since somebody looked over the entries made from them. */
@Service
public class ControlTasks {

    private final KeptControlLists kept;
    private final AuditTrail trail;

    ControlTasks(@Value("${sekisho.home}/var/control") Path folder, AuditTrail trail) {
        this.kept = new KeptControlLists(folder);
        this.trail = trail;
    }

    /**
     * What is to be looked over.
     *
     * @param damaged lists that changed and that cannot be read as they are kept, by name
     */
    public record Open(List<KeptControlLists.Task> tasks, List<String> damaged) {

        public Open {
            tasks = List.copyOf(tasks);
            damaged = List.copyOf(damaged);
        }
    }

    /** How many control lists are kept. */
    public int kept() {
        return kept.size();
    }

    /** How many of them changed since. */
    public int changed() {
        return kept.changed().size();
    }

    /** All tasks, with the entries of some lists that each is about. One that is damaged hides no other. */
    public Open open(List<KeyTechnologyList> lists) {
        List<KeptControlLists.Task> tasks = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        for (String name : kept.changed()) {
            try {
                kept.task(name, lists).ifPresent(tasks::add);
            } catch (SourceRefusedException unreadable) {
                damaged.add(name);
            }
        }
        return new Open(tasks, damaged);
    }

    /**
     * Says that the entries were looked over, and puts it on record; false if there is no such task any more.
     *
     * @param seen hash of the reading that was looked at: if the list changed once more, nothing is said
     */
    @Transactional
    public boolean lookedOver(String name, String seen, String by) {
        if (!isStill(name, seen)) {
            return false;
        }
        trail.add(by, AuditAction.CONTROL_LIST_LOOKED_OVER, name, "SHA-256 " + seen);
        return kept.done(name);
    }

    private boolean isStill(String name, String seen) {
        try {
            return kept.since(name)
                    .filter(since -> since.source().sha256().equals(seen))
                    .isPresent();
        } catch (SourceRefusedException unreadable) {
            return false;
        }
    }
}
