package org.sekisho.intake.inbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sekisho.intake.filing.Overlooked;
import org.sekisho.intake.filing.Overlooked.Why;

/** An inbox on a disk while it is walked once: what lies in it, where links lead, and what was overlooked. */
final class DiskTree {

    private final Path inbox;
    private final int deepest;
    private final Consumer<Overlooked> overlooked;
    private final Map<Path, Path> followed = new HashMap<>();

    /**
     * An inbox that nothing was seen of yet.
     *
     * @param inbox its real path
     * @param deepest how many folders may lie inside each other
     */
    public DiskTree(Path inbox, int deepest, Consumer<Overlooked> overlooked) {
        this.inbox = inbox;
        this.deepest = deepest;
        this.overlooked = overlooked;
    }

    public DiskFolder top() {
        return new DiskFolder(this, inbox);
    }

    String sourceOf(Path path) {
        return inbox.relativize(path).toString().replace('\\', '/');
    }

    boolean isTooDeep(Path folder) {
        return inbox.relativize(folder).getNameCount() > deepest;
    }

    void overlook(Path path, Why why) {
        overlooked.accept(new Overlooked(sourceOf(path), why));
    }

    static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    /**
     * Where a link leads, if it is to be followed: into the inbox, to what has no place of its own, and no other link led
     * there before. A link that leads in a circle leads to where one has been.
     */
    Optional<Path> target(Path link) {
        Optional<Path> real = real(link).filter(path -> path.startsWith(inbox));
        if (real.isEmpty()) {
            overlook(link, Why.LEADS_OUT);
        }
        return real.filter(this::isInHiddenPlace).filter(path -> isFollowedFrom(link, path));
    }

    private boolean isFollowedFrom(Path link, Path real) {
        Path before = followed.putIfAbsent(real, link);
        return before == null || before.equals(link);
    }

    private boolean isInHiddenPlace(Path real) {
        for (Path part : inbox.relativize(real)) {
            if (isHidden(part)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a hidden name stands for what links lead to: it is, or leads to, a folder that holds one of them. */
    boolean leadsToAny(Path hidden, List<Path> targets) {
        return real(hidden)
                .filter(path -> targets.stream().anyMatch(target -> target.startsWith(path)))
                .isPresent();
    }

    private static Optional<Path> real(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException leadsNowhere) {
            return Optional.empty();
        }
    }
}
