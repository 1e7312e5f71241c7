package nabla.kernel.protocol;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Signs messages with HMAC over the four JSON frames. Not for use by several threads.
final class Signer {
    private final @Nullable Mac mac;

    /// @param key the connection's key; with an empty one nothing is signed or checked
    /// @param scheme such as `hmac-sha256`
    Signer(String key, String scheme) {
        mac = key.isEmpty() ? null : mac(key, scheme);
    }

    private static Mac mac(String key, String scheme) {
        String name = scheme.toLowerCase(Locale.ROOT).replace("hmac-", "Hmac");
        try {
            Mac mac = Mac.getInstance(name);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), name));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "signature_scheme '" + scheme + "' is not known here; hmac-sha256 is what Jupyter uses", e);
        }
    }

    boolean signs() {
        return mac != null;
    }

    /// The signature in hexadecimal digits; empty without a key.
    byte[] sign(List<byte[]> frames) {
        if (mac == null) {
            return new byte[0];
        }
        frames.forEach(mac::update);
        return HexFormat.of().formatHex(mac.doFinal()).getBytes(StandardCharsets.US_ASCII);
    }

    /// Whether the signature is that of the frames. Takes as long for a wrong one as for the right one.
    boolean verifies(byte[] signature, List<byte[]> frames) {
        return mac == null || MessageDigest.isEqual(sign(frames), signature);
    }
}
