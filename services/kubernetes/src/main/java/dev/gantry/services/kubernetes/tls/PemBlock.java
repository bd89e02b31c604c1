package dev.gantry.services.kubernetes.tls;

import dev.gantry.services.problems.KeyProblem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One block of a PEM text (RFC 7468, and the older headers of RFC 1421). Text around blocks is ignored. */
record PemBlock(String label, boolean hasHeaders, byte[] der) {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([^\\r\\n]*?)-----(.*?)-----END \\1-----", Pattern.DOTALL);
    private static final Pattern HEADERS = Pattern.compile("\\A\\s*(?:[A-Za-z0-9-]+:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*)+");

    static List<PemBlock> all(byte[] pem) throws KeyMaterialException {
        List<PemBlock> blocks = new ArrayList<>();
        String text = new String(pem, StandardCharsets.ISO_8859_1);
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            blocks.add(of(block.group(1), block.group(2)));
        }
        return blocks;
    }

    private static PemBlock of(String label, String body) throws KeyMaterialException {
        Matcher headers = HEADERS.matcher(body);
        boolean hasHeaders = headers.find();
        String base64 = hasHeaders ? body.substring(headers.end()) : body;
        try {
            return new PemBlock(label, hasHeaders, Base64.getDecoder().decode(base64.replaceAll("\\s", "")));
        } catch (IllegalArgumentException e) {
            throw new KeyMaterialException(new KeyProblem.NotBase64(label));
        }
    }
}
