/**
 * Whether all that a document holds was read. Open {@link org.sekisho.reading.extraction.ledger.Ledger} first: it is told what
 * was read, and asked which pieces of the document are not in it.
 */
@NullMarked
package org.sekisho.reading.extraction.ledger;

import org.jspecify.annotations.NullMarked;
