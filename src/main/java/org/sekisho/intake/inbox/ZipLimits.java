package org.sekisho.intake.inbox;

import org.springframework.util.unit.DataSize;

/** How much a zip may hold, and how deep, before it is no honest one; see the settings of intake. */
record ZipLimits(int ratio, DataSize bytes, int entries, int folderDepth) {}
