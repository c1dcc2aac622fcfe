package org.sekisho.intake.inbox;

import java.io.IOException;
import java.util.List;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.RegisteredFiling;

/** A folder of the inbox or of a zip: to intake they are the same. */
interface PackageFolder {

    /** Its own name, without the folders above; the zip's for the top of a zip. */
    String name();

    /** The source, as {@link RegisteredFiling} has it. */
    String source();

    Listing list() throws IOException;

    /** What lies directly in a folder, by name. Names that start with a dot are left out. */
    record Listing(List<PackageFile> files, List<PackageFolder> folders) {

        public Listing {
            files = List.copyOf(files);
            folders = List.copyOf(folders);
        }

        public boolean isEmpty() {
            return files.isEmpty() && folders.isEmpty();
        }

        public boolean holdsFilingYml() {
            return files.stream().anyMatch(file -> DocumentRole.of(file.name()) == DocumentRole.BIBLIOGRAPHY);
        }
    }
}
