package dev.operandi.teams.connector;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.testkit.Samples;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A certificate proves who the bot is without anything that could be kept by who sees it. */
class ClientCertificateTest {
    private static final String ENDPOINT = "https://login.example/tenant/oauth2/v2.0/token";
    private static final char[] PASSWORD = "changeit".toCharArray();

    private static Certificate certificate;
    private static Certificate other;
    private static String key = "";
    private static String ec = "";

    @BeforeAll
    static void make(@TempDir Path folder) throws Exception {
        KeyStore made = store(folder.resolve("bot"), "RSA");
        certificate = made.getCertificate("bot");
        key = pem("PRIVATE KEY", made.getKey("bot", PASSWORD).getEncoded());
        other = store(folder.resolve("other"), "RSA").getCertificate("bot");
        ec = pem(
                "PRIVATE KEY",
                store(folder.resolve("ec"), "EC").getKey("bot", PASSWORD).getEncoded());
    }

    /**
     * A certificate with its key, as an operator has them in one file.
     *
     * @param file is made beside it
     */
    static String pem(Path file) throws Exception {
        KeyStore made = store(file, "RSA");
        return pem("PRIVATE KEY", made.getKey("bot", PASSWORD).getEncoded()) + pem(made.getCertificate("bot"));
    }

    /** The JDK makes certificates by its tool only. */
    private static KeyStore store(Path file, String algorithm) throws Exception {
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "bot",
                        "-keyalg",
                        algorithm,
                        "-dname",
                        "CN=bot",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(file.resolveSibling("log").toFile())
                .start();
        assertThat(tool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    @Test
    void itSignsWhatIsGoodForOneRequest() throws Exception {
        Credential credential =
                Credential.certificate("Bag Attributes\n" + pem(other) + "\r\n" + key + pem(certificate) + "\n");

        Map<String, String> proof = credential.proof(ENDPOINT, "the-app", Samples.NOON);

        assertThat(proof)
                .containsOnlyKeys("client_assertion", "client_assertion_type")
                .containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        List<String> parts =
                List.of(String.valueOf(proof.get("client_assertion")).split("\\.", -1));
        byte[] print = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        assertThat(read(parts.get(0)).toString())
                .contains("\"alg\":\"PS256\"", "\"typ\":\"JWT\"")
                .contains("\"x5t#S256\":\"" + IdentityStandIn.base64(print) + "\"");
        ObjectNode claims = read(parts.get(1));
        long noon = Samples.NOON.getEpochSecond();
        assertThat(claims.path("aud").asText()).isEqualTo(ENDPOINT);
        assertThat(claims.path("iss").asText()).isEqualTo("the-app");
        assertThat(claims.path("sub").asText()).isEqualTo("the-app");
        assertThat(claims.path("nbf").asLong()).isEqualTo(noon);
        assertThat(claims.path("exp").asLong()).isEqualTo(noon + 300);
        assertThat(isSigned(parts)).isTrue();
        assertThat(credential.proof(ENDPOINT, "the-app", Samples.NOON))
                .isNotEqualTo(proof); // each has an id of its own
    }

    @Test
    void withoutAKeyOfItsOwnItIsOfNoUse() throws Exception {
        String certificates = pem(certificate);
        assertThatThrownBy(() -> Credential.certificate(certificates)).hasMessageContaining("There is no private key.");
        assertThatThrownBy(() -> Credential.certificate(key)).hasMessageContaining("There is no certificate that");
        String strangers = key + pem(other);
        assertThatThrownBy(() -> Credential.certificate(strangers))
                .hasMessageContaining("There is no certificate that");
        assertThatThrownBy(() -> Credential.certificate(ec + certificates))
                .hasMessageContaining("cannot be read")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "EC PRIVATE KEY"})
    void aKeyInAnotherFormIsRefusedWithTheWayOut(String kind) {
        assertThatThrownBy(() -> Credential.certificate(key.replace("PRIVATE KEY", kind)))
                .hasMessageContaining("The private key is a " + kind + ".")
                .hasMessageContaining("openssl pkcs8 -topk8 -nocrypt");
    }

    @Test
    void whatCannotBeReadIsNotQuoted() {
        String broken = pem("PRIVATE KEY", "a-secret-that-is-no-key".getBytes(US_ASCII));

        assertThatThrownBy(() -> Credential.certificate(broken))
                .hasMessageContaining("cannot be read")
                .hasNoCause();
        assertThatThrownBy(() -> Credential.certificate("-----BEGIN PRIVATE KEY-----=-----END PRIVATE KEY-----"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The bot's certificate is of no use.");
    }

    private static boolean isSigned(List<String> parts) throws Exception {
        Signature signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        signature.initVerify(certificate);
        signature.update((parts.get(0) + "." + parts.get(1)).getBytes(US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts.get(2)));
    }

    private static ObjectNode read(String part) {
        return StrictJson.object(Base64.getUrlDecoder().decode(part)).orElseThrow();
    }

    private static String pem(Certificate certificate) throws Exception {
        return pem("CERTIFICATE", certificate.getEncoded());
    }

    private static String pem(String kind, byte[] content) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n";
    }
}
