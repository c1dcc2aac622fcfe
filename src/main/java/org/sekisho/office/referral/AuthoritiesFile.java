package org.sekisho.office.referral;

import java.nio.file.Path;
import org.sekisho.machine.yaml.DataFile;

/** The file of authorities. All of it is used or nothing. */
public final class AuthoritiesFile {

    private AuthoritiesFile() {}

    /**
     * Reads it.
     *
     * @throws org.sekisho.machine.yaml.DataFileException with all that is wrong with it
     */
    public static Authorities read(Path file) {
        return DataFile.read(file, (root, problems) -> new AuthoritiesReader(problems).read(root));
    }
}
