package dev.operandi.teams.connector;

import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.SignatureGenerationException;
import com.auth0.jwt.exceptions.SignatureVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;

/** RSA with PSS and SHA-256, which Entra wants and the library does not have. It only signs. RFC 7518, section 3.5. */
final class Ps256 extends Algorithm {
    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, PSSParameterSpec.TRAILER_FIELD_BC);

    private final RSAPrivateKey key;

    Ps256(RSAPrivateKey key) {
        super("PS256", "RSASSA-PSS with SHA-256");
        this.key = key;
    }

    @Override
    public byte[] sign(byte[] content) throws SignatureGenerationException {
        try {
            Signature signature = Signature.getInstance("RSASSA-PSS");
            signature.setParameter(PSS);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new SignatureGenerationException(this, e);
        }
    }

    @Override
    public void verify(DecodedJWT token) throws SignatureVerificationException {
        throw new SignatureVerificationException(this);
    }
}
