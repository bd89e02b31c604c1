package dev.gantry.services.demo.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownImagesTest {
    private static final KnownImages IMAGES = KnownImages.ofModule();

    @ParameterizedTest
    @CsvSource({
        "busybox, docker.io/library/busybox:latest",
        "busybox:1.37, docker.io/library/busybox:1.37",
        "docker.io/nginx, docker.io/library/nginx:latest",
        "team/app:v1, docker.io/team/app:v1",
        "localhost/app, localhost/app:latest",
        "localhost:5000/a/b:c, localhost:5000/a/b:c",
        "registry.k8s.io/pause:3.10, registry.k8s.io/pause:3.10",
        "quay.io/a/b@sha256:0123456789abcdef0123456789abcdef, quay.io/a/b@sha256:0123456789abcdef0123456789abcdef",
        "harbor.live.example/live/web:v1, harbor.live.example/live/web:v1",
    })
    void aNameIsCompletedAsTheRuntimeDoesIt(String written, String full) {
        assertEquals(full, KnownImages.full(written));
    }

    @ParameterizedTest
    @CsvSource({
        "BusyBox, invalid reference format: repository name (library/BusyBox) must be lowercase",
        "quay.io/Team/app:v1, invalid reference format: repository name (Team/app) must be lowercase",
        "busybox:, invalid reference format",
        "busy box, invalid reference format",
        "a//b, invalid reference format",
        "-x, invalid reference format",
    })
    void aNameThatIsNoneIsSaidSo(String written, String problem) {
        Contents.Invalid invalid = assertInstanceOf(Contents.Invalid.class, IMAGES.of(written));
        assertEquals(
                "Failed to apply default image tag \"" + written + "\": couldn't parse image name \"" + written + "\": "
                        + problem,
                invalid.error());
    }

    @Test
    void anImageNobodyKnowsIsNotFound() {
        Contents.Missing missing = assertInstanceOf(Contents.Missing.class, IMAGES.of("nope:9"));
        assertEquals(
                "rpc error: code = NotFound desc = failed to pull and unpack image \"docker.io/library/nope:9\": failed to "
                        + "resolve reference \"docker.io/library/nope:9\": docker.io/library/nope:9: not found",
                missing.error());
    }

    @Test
    void theFleetsOwnAreItsApps() {
        assertInstanceOf(Contents.App.class, IMAGES.of("harbor.live.example/live/web:v1"));
    }
}
