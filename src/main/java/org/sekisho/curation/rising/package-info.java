/**
 * Terms that no list has and that more and more filings use. {@link org.sekisho.curation.rising.PhraseReader} reads the terms of a
 * filing, {@link org.sekisho.curation.rising.RisingSearch} says which of them rise; open that first. What is in here are words of
 * secret filings: nothing of it is logged.
 */
@NamedInterface("rising")
@NullMarked
package org.sekisho.curation.rising;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
