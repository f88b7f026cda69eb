"""What a host answers in place of pages: proofs to give, times to wait, rights it keeps."""
