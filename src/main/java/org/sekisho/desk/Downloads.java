package org.sekisho.desk;

import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files that a browser keeps and does not show, and that nothing in between keeps. */
public final class Downloads {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml;charset=UTF-8");

    private Downloads() {}

    public static ResponseEntity<byte[]> file(byte[] content, MediaType kind, String name) {
        return ResponseEntity.ok()
                .contentType(kind)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    /** A picture that a page shows. */
    public static ResponseEntity<String> svg(String drawn) {
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.noStore())
                .body(drawn);
    }

    /** There is no file; that page says why. */
    public static ResponseEntity<byte[]> instead(String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page))
                .build();
    }
}
