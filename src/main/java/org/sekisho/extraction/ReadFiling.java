package org.sekisho.extraction;

import java.util.List;
import org.sekisho.filing.Filing;

/**
 * What could be read of a filing, and what could not.
 *
 * @param filing from all documents together; without text if nothing could be read
 */
public record ReadFiling(Filing filing, List<UnreadPart> unread) {

    public ReadFiling {
        unread = List.copyOf(unread);
    }
}
