package org.sekisho.office.edition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.util.Optional;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.lists.keytech.ListProblemsException;
import org.springframework.stereotype.Component;

/** Lists as proposals have them. What was proposed never changes, so the ones asked for lately are kept as they were read. */
@Component
class CaffeineProposedLists {

    private static final int MOST = 16;

    private final JdbcListProposals proposals;
    private final Cache<Long, Optional<KeyTechnologyList>> read =
            Caffeine.newBuilder().maximumSize(MOST).build();

    CaffeineProposedLists(JdbcListProposals proposals) {
        this.proposals = proposals;
    }

    /** Empty if it is written in a way that is no longer read. */
    Optional<KeyTechnologyList> of(ListProposal proposal) {
        return read.get(proposal.id(), id -> proposals.content(id).flatMap(content -> read(proposal.file(), content)));
    }

    /** Reads a list as it is kept, without any file beside it. */
    static Optional<KeyTechnologyList> read(String file, String content) {
        try {
            return Optional.of(new KeyTechnologyListReader().readAlone(Path.of(file), content));
        } catch (ListProblemsException e) {
            return Optional.empty();
        }
    }
}
