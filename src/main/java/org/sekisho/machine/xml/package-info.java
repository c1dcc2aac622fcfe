/** XML from outside, opened in one way that hides no words and opens nothing else: {@link org.sekisho.machine.xml.HardenedXml}. */
@NamedInterface("xml")
@NullMarked
package org.sekisho.machine.xml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
