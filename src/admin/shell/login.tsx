interface Props {
  onLogin: (credentials: object) => void;
  inProgress?: boolean;
  error?: unknown;
}

/** The door of the desk. Who comes in is known already: from this machine or from the server in front of it. */
export function Login({ onLogin, inProgress = false, error }: Props) {
  return (
    <main className="desk-login" id="desk-main" tabIndex={-1}>
      <p className="desk-login-site">沈阳e工会</p>
      <h1>编辑台</h1>
      <p>在这里写政策、办事指南、劳模和场馆，同事看过以后发布到网站。</p>
      {error ? <p role="alert">没能进入：{String(error)}</p> : null}
      <button
        type="button"
        className="desk-main-button"
        disabled={inProgress}
        onClick={() => onLogin({})}
      >
        {inProgress ? '正在进入……' : '登录'}
      </button>
      <a href="/" className="desk-login-back">
        回到网站
      </a>
    </main>
  );
}
