package dev.operandi.teams.connector;

import com.auth0.jwt.JWT;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A certificate of the app and its key: it signs what is good for one request, so that nothing goes out that could be kept.
 *
 * @see "learn.microsoft.com, Microsoft identity platform application authentication certificate credentials"
 */
final class ClientCertificate implements Credential {
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final String KIND = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");

    private final RSAPrivateKey key;
    private final String thumbprint;

    private ClientCertificate(RSAPrivateKey key, String thumbprint) {
        this.key = key;
        this.thumbprint = thumbprint;
    }

    static ClientCertificate read(String pem) {
        RSAPrivateKey key = null;
        List<Certificate> certificates = new ArrayList<>();
        Matcher block = BLOCK.matcher(pem);
        try {
            while (block.find()) {
                byte[] content = bytes(block.group(2));
                String kind = block.group(1);
                if (kind.equals("PRIVATE KEY")) key = key(content);
                else if (kind.equals("CERTIFICATE")) certificates.add(certificate(content));
                else if (kind.endsWith("PRIVATE KEY")) throw unfit("The private key is a " + kind + ".");
            }
            if (key == null) throw unfit("There is no private key.");
            for (Certificate one : certificates) if (isOf(key, one)) return new ClientCertificate(key, thumbprint(one));
        } catch (GeneralSecurityException e) { // without the cause: it could quote the key
            throw unfit("The key or a certificate cannot be read.");
        }
        throw unfit("There is no certificate that belongs to the private key.");
    }

    @Override
    public Map<String, String> proof(String endpoint, String app, Instant at) {
        String assertion = JWT.create()
                .withHeader(Map.of("x5t#S256", thumbprint))
                .withAudience(endpoint)
                .withIssuer(app)
                .withSubject(app)
                .withJWTId(UUID.randomUUID().toString())
                .withIssuedAt(at)
                .withNotBefore(at)
                .withExpiresAt(at.plus(GOOD_FOR))
                .sign(new Ps256(key));
        return Map.of("client_assertion_type", KIND, "client_assertion", assertion);
    }

    private static byte[] bytes(String base64) throws GeneralSecurityException {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("no Base64", e);
        }
    }

    private static RSAPrivateKey key(byte[] pkcs8) throws GeneralSecurityException {
        return (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }

    private static Certificate certificate(byte[] der) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    private static boolean isOf(RSAPrivateKey key, Certificate certificate) {
        return certificate.getPublicKey() instanceof RSAPublicKey open
                && open.getModulus().equals(key.getModulus());
    }

    private static String thumbprint(Certificate certificate) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static IllegalArgumentException unfit(String fact) {
        return new IllegalArgumentException("The bot's certificate is of no use. " + fact
                + " It is one PEM text with BEGIN PRIVATE KEY (RSA, not encrypted) and BEGIN CERTIFICATE;"
                + " openssl pkcs8 -topk8 -nocrypt writes such a key.");
    }
}
