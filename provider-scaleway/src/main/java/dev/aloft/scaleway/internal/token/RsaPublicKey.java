package dev.aloft.scaleway.internal.token;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * Reads RSA public keys in PEM (RFC 7468): the PKCS#1 form that Scaleway's core runtime uses, and
 * the X.509 form that most tools write.
 */
final class RsaPublicKey {
  private static final int LEAST_BITS = 2048;
  private static final int MOST_BITS = 16_384;
  private static final int LONGEST = 16_384;

  /** {@code SEQUENCE { OID rsaEncryption, NULL }}: RFC 8017, appendix C. */
  private static final byte[] ALGORITHM = {
    0x30, 0x0d, 0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 1, 1, 5, 0
  };

  private static final int SEQUENCE = 0x30;
  private static final int BIT_STRING = 3;

  private RsaPublicKey() {}

  /**
   * Reads a key.
   *
   * @throws IllegalArgumentException if this is not a public key in PEM
   * @throws GeneralSecurityException if it is not an RSA key
   */
  static PublicKey parse(String pem) throws GeneralSecurityException {
    if (pem.isBlank()) {
      throw new IllegalArgumentException("It is not set.");
    }
    if (pem.contains("\\n") || pem.contains("\\r")) {
      throw new IllegalArgumentException(
          "Its lines end with a backslash and a letter (\\n) instead of line feeds; whatever set"
              + " the variable has escaped them.");
    }
    byte[] der = decode(pem, "PUBLIC KEY");
    if (der.length == 0) {
      der = wrap(decode(pem, "RSA PUBLIC KEY"));
    }
    if (hasTrailingBytes(der)) {
      throw notExact();
    }
    KeyFactory keys = KeyFactory.getInstance("RSA");
    RSAPublicKey key = (RSAPublicKey) keys.generatePublic(new X509EncodedKeySpec(der));
    int bits = key.getModulus().bitLength();
    if (bits < LEAST_BITS || bits > MOST_BITS) {
      throw new IllegalArgumentException("The key has " + bits + " bits; 2048 to 16384 are taken.");
    }
    // Older JDKs ignore what follows a key. Encoding its two numbers again leaves that out.
    RSAPublicKeySpec numbers = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
    PublicKey exact = keys.generatePublic(numbers);
    if (!Arrays.equals(exact.getEncoded(), der)) {
      throw notExact();
    }
    return exact;
  }

  private static IllegalArgumentException notExact() {
    return new IllegalArgumentException(
        "Its Base64 is not the DER form of one key exactly; are there bytes behind the key?");
  }

  /** Whether bytes follow the outer element. Newer JDKs refuse them, without naming the cause. */
  private static boolean hasTrailingBytes(byte[] der) {
    if (der.length < 2) {
      return false;
    }
    int first = der[1] & 0xff;
    int more = first < 0x80 ? 0 : first & 0x7f;
    if (more > 3 || der.length < 2 + more) {
      return false;
    }
    int length = more == 0 ? first : 0;
    for (int i = 2; i < 2 + more; i++) {
      length = length << 8 | (der[i] & 0xff);
    }
    return der.length > 2 + more + length;
  }

  /** The bytes between the lines of this label; empty without such lines. */
  private static byte[] decode(String pem, String label) {
    String begin = "-----BEGIN " + label + "-----";
    int from = pem.length() > LONGEST ? -1 : pem.indexOf(begin);
    int to = from < 0 ? -1 : pem.indexOf("-----END " + label + "-----", from);
    if (to < 0) {
      return new byte[0];
    }
    StringBuilder base64 = new StringBuilder();
    for (int i = from + begin.length(); i < to; i++) {
      char c = pem.charAt(i);
      if (c > ' ') {
        base64.append(c);
      }
    }
    return Base64.getDecoder().decode(base64.toString());
  }

  /** Converts the PKCS#1 form to the X.509 form. */
  private static byte[] wrap(byte[] pkcs1) {
    if (pkcs1.length == 0) {
      throw new IllegalArgumentException(
          "It is not PEM text that begins with -----BEGIN RSA PUBLIC KEY----- or -----BEGIN PUBLIC"
              + " KEY-----.");
    }
    byte[] bits = new byte[pkcs1.length + 1];
    System.arraycopy(pkcs1, 0, bits, 1, pkcs1.length);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.write(ALGORITHM, 0, ALGORITHM.length);
    write(content, BIT_STRING, bits);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    write(whole, SEQUENCE, content.toByteArray());
    return whole.toByteArray();
  }

  /** Writes one element of DER, its length in two bytes wherever it fits. */
  private static void write(ByteArrayOutputStream out, int tag, byte[] content) {
    int length = content.length;
    out.write(tag);
    if (length > 255) {
      out.write(0x82);
      out.write(length >> 8);
    } else if (length > 127) {
      out.write(0x81);
    }
    out.write(length);
    out.write(content, 0, length);
  }
}
