;; Emacs' own client, eglot, over standard input and output: opens the file of the plan, does what it says, writes what is seen.
;; Not with -Q: that hides Debian's packages, of which eglot is one before Emacs 29.
(require 'json)
(require 'eglot)
(require 'flymake)

(define-derived-mode forloeb-mode text-mode "Pakkeforløb")

(defvar forloeb-plan
  (with-temp-buffer
    (insert-file-contents (getenv "FORLOEB_PLAN"))
    (json-parse-buffer :object-type 'alist)))
(defvar forloeb-seen nil)

(defun forloeb-planned (key) (alist-get key forloeb-plan))
(defun forloeb-put (key value) (push (cons key value) forloeb-seen))

(defun forloeb-lines (buffer)
  (with-current-buffer buffer
    (vconcat (split-string (buffer-substring-no-properties (point-min) (point-max)) "\n"))))

(defun forloeb-wait (what holds)
  "Wait until HOLDS answers; say that WHAT did not come."
  (let ((end (+ (float-time) 60)) found)
    (while (not (or (setq found (funcall holds)) (> (float-time) end)))
      (accept-process-output nil 0.05))
    (or found (error "Waited 60 seconds for %s" what))))

(defun forloeb-go-to-name ()
  (let ((place (forloeb-planned 'name)))
    (goto-char (point-min))
    (forward-line (aref place 0))
    (forward-char (aref place 1))))

(defun forloeb-diagnostic (found)
  (let ((told (alist-get 'eglot-lsp-diag (flymake-diagnostic-data found))))
    `((line . ,(1- (line-number-at-pos (flymake-diagnostic-beg found))))
      (code . ,(plist-get told :code))
      (message . ,(plist-get told :message)))))

(defun forloeb-try ()
  (find-file (forloeb-planned 'file))
  (forloeb-mode)
  (apply #'eglot (eglot--guess-contact))
  (forloeb-wait "eglot" #'eglot-managed-p)
  (forloeb-wait "a finding" (lambda () (flymake-start) (flymake-diagnostics)))
  (forloeb-put 'diagnostics (vconcat (mapcar #'forloeb-diagnostic (flymake-diagnostics))))

  (forloeb-go-to-name)
  (let ((hover (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams))))
    (forloeb-put 'hover (plist-get (plist-get hover :contents) :value)))
  (let ((place (xref-item-location (car (xref-backend-definitions 'eglot (xref-backend-identifier-at-point 'eglot))))))
    (forloeb-put 'definition
                 `((uri . ,(eglot--path-to-uri (xref-location-group place))) (line . ,(1- (xref-location-line place))))))

  ;; As a person renames: Emacs asks whether the other file may be changed, and is answered yes.
  (cl-letf (((symbol-function 'y-or-n-p) (lambda (&rest _) t)))
    (eglot-rename (forloeb-planned 'newName)))
  (forloeb-put 'renamed (forloeb-lines (current-buffer)))
  (forloeb-put 'renamedElsewhere
               (vconcat (mapcar #'forloeb-lines
                                (seq-filter (lambda (buffer) (and (buffer-file-name buffer) (not (eq buffer (current-buffer)))))
                                            (buffer-list)))))

  (goto-char (point-min))
  (forward-line (forloeb-planned 'spoil))
  (search-forward ": ")
  (insert "     ")
  (eglot-format-buffer)
  (forloeb-put 'formatted (forloeb-lines (current-buffer)))
  (eglot-shutdown (eglot-current-server)))

(let ((errors []))
  (setq eglot-server-programs `((forloeb-mode . ,(append (forloeb-planned 'command) nil)))
        eglot-sync-connect 60
        make-backup-files nil
        project-find-functions (list (lambda (folder) (cons 'transient folder))))
  (condition-case problem (forloeb-try)
    (error (setq errors (vector (format "%S" problem)))))
  (forloeb-put 'errors errors)
  (forloeb-put 'client (format "Emacs %s" emacs-version))
  (let ((coding-system-for-write 'utf-8))
    (with-temp-file (forloeb-planned 'result) (insert (json-serialize forloeb-seen))))
  (dolist (buffer (buffer-list)) (with-current-buffer buffer (set-buffer-modified-p nil)))
  (kill-emacs 0))
